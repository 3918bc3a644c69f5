/** Turns the bytes of any file that calls itself a spreadsheet into cells, or refuses it with a reason. */
@NullMarked
package xianghui.spreadsheet;

import org.jspecify.annotations.NullMarked;
