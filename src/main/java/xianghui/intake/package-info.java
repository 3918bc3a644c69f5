/** Receives files, each once and by its content, keeps them unchanged, and tells which of a unit's returns counts. */
@NullMarked
package xianghui.intake;

import org.jspecify.annotations.NullMarked;
