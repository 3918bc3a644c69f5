/** Adds up indicators over any set of returns, keeps them exact and rounds them once. */
@NullMarked
package xianghui.aggregation;

import org.jspecify.annotations.NullMarked;
