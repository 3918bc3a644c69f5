/** Places a summary on the pages of a PDF with JasperReports. */
@NullMarked
package xianghui.render.pdf;

import org.jspecify.annotations.NullMarked;
