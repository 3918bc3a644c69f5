/** Reads spreadsheets into returns, and is the only package that does. */
@NullMarked
package xianghui.workbook;

import org.jspecify.annotations.NullMarked;
