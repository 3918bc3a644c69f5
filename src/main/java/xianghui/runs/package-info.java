/** What every run was: who or what started it, how it went step by step, what it wrote, and what it changed. */
@NullMarked
package xianghui.runs;

import org.jspecify.annotations.NullMarked;
