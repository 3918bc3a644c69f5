/** The pages of figures, claims and the report, and how a version of it becomes final. */
@NullMarked
package xianghui.web.report;

import org.jspecify.annotations.NullMarked;
