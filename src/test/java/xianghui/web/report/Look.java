package xianghui.web.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import xianghui.job.NightlyRun;
import xianghui.people.Role;
import xianghui.web.Browser;
import xianghui.web.Served;

/** Takes pictures of the pages of the sample county, to be looked at. */
public final class Look {

    private Look() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        try (Served served = Served.sample(folder)) {
            served.person("zhang", Role.CLERK, "").person("li", Role.REVIEWER, "");
            served.bean(NightlyRun.class).run(Optional.empty(), Quiet.PROGRESS);
            var clerk = served.visit("zhang");
            String page = clerk.get("/document").body();
            String edition = page.replaceAll("(?s).*?/document/files/([0-9a-f]{64}).*", "$1");
            try (Browser browser = Browser.wide()) {
                browser.login(served, "zhang");
                shoot(browser, served, "/figures", "figures");
                shoot(browser, served, "/figures/T05", "figure");
                shoot(browser, served, "/figures/P01", "figure-by");
                shoot(browser, served, "/figures/L01/cells?figure=L01%7Ccounty%7Ccurrent", "cells");
                shoot(browser, served, "/figures/P09", "figure-p09");
                shoot(browser, served, "/claims", "claims");
                browser.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
                browser.picture("claims-open");
                shoot(browser, served, "/document", "document-clerk");
                clerk.post("/document/proposals", Map.of("edition", edition, "note", "请审"));
            }
            try (Browser browser = Browser.narrow()) {
                browser.login(served, "li");
                shoot(browser, served, "/document", "document-reviewer-narrow");
                shoot(browser, served, "/figures", "figures-narrow");
                shoot(browser, served, "/figures/T05", "figure-narrow");
                shoot(browser, served, "/claims", "claims-narrow");
            }
        }
    }

    private static void shoot(Browser browser, Served served, String path, String name) throws Exception {
        long start = System.nanoTime();
        browser.open(served, path);
        System.err.println(path + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        browser.picture(name);
    }
}
