/** Who works with the program, what each may do, and what each has done. */
@NullMarked
package xianghui.people;

import org.jspecify.annotations.NullMarked;
