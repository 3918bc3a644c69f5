/** Arithmetic and questions within one row, remembering from which cells every answer came. */
@NullMarked
package xianghui.expression;

import org.jspecify.annotations.NullMarked;
