/** What is asked, checked, counted and said, and of which county; contradictions are refused all at once. */
@NullMarked
package xianghui.catalog;

import org.jspecify.annotations.NullMarked;
