/** Selects, joins and adds up rows of returns, remembering the cells; checks and metrics both stand on it. */
@NullMarked
package xianghui.query;

import org.jspecify.annotations.NullMarked;
