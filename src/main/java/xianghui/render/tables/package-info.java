/** Places the tables of a summary, and lists, in spreadsheets with one formatted sheet each. */
@NullMarked
package xianghui.render.tables;

import org.jspecify.annotations.NullMarked;
