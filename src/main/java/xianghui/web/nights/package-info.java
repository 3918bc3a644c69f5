/** The morning page, and the runs: to start them, to watch them, to look them up. */
@NullMarked
package xianghui.web.nights;

import org.jspecify.annotations.NullMarked;
