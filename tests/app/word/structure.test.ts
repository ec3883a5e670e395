import { zipSync } from 'fflate';
