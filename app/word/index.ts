export async function renderWord(_model: unknown): Promise<Uint8Array> { throw new Error('stub, being written'); }
