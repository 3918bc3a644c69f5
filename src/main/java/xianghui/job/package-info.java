/** Takes returns down the whole road in steps that can be repeated, one run at a time. */
@NullMarked
package xianghui.job;

import org.jspecify.annotations.NullMarked;
