/** The pages of accounts and of the audit log, and the door that people log in at. */
@NullMarked
package xianghui.web.people;

import org.jspecify.annotations.NullMarked;
