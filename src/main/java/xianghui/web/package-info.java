/** The door for people at a browser: the page, who may see what of it, and what it looks like. */
@NullMarked
package xianghui.web;

import org.jspecify.annotations.NullMarked;
