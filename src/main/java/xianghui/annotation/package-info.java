/** Writes what is to be corrected into a unit's own file, and changes nothing else in it. */
@NullMarked
package xianghui.annotation;

import org.jspecify.annotations.NullMarked;
