export async function widget() {}
