/** Confronts a return, then the county, with the rules of the catalogue. */
@NullMarked
package xianghui.validation;

import org.jspecify.annotations.NullMarked;
