/** Every line that the suite inside VS Code prints starts like this: the editor prints a lot beside it. */
export const reportPrefix = '[suite] ';
