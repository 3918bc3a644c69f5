package xianghui.web.report;

import jakarta.servlet.http.HttpSession;

/** Whether a person has proved a moment ago who it is, as is asked before a report is made final. */
interface FreshLogin {

    boolean isFresh(HttpSession session);
}
