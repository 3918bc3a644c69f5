/** The application as a whole: starts it and wires the packages below into one program. */
@NullMarked
package xianghui;

import org.jspecify.annotations.NullMarked;
