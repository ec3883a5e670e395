export { CommunePicker, type CommunePickerProps } from './commune-picker.tsx';
export { TerritoryPlace } from './territory-place.tsx';
