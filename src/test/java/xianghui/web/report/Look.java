package xianghui.web.report;

import static xianghui.application.SmallCounty.filing;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.application.SmallCounty;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.people.Role;
import xianghui.runs.Start;
import xianghui.web.Browser;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Takes pictures of the pages of the sample county, to be looked at. */
public final class Look {

    private Look() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder.resolve("small"));
        sealed(folder.resolve("small"));
        try (Served served = Served.sample(folder)) {
            served.person("zhang", Role.CLERK, "").person("li", Role.REVIEWER, "");
            served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
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

    /** A final version, and what came after it. */
    private static void sealed(Path folder) throws Exception {
        SmallCounty county = SmallCounty.filed(folder);
        try (Served served = Served.county(county)) {
            Visit clerk = served.visit("zhang", Role.CLERK, "");
            Visit reviewer = served.visit("li", Role.REVIEWER, "");
            served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
            clerk.post("/document/proposals", Map.of("edition", found(clerk, "/document/files/([0-9a-f]{64})")));
            String id = found(reviewer, "/document/proposals/([0-9a-f]{32})/confirm");
            reviewer.post("/document/proposals/" + id + "/confirm", Map.of());
            county.with(filing("02", "乙镇", 200, 190).correctedOn("2026-07-05"));
            served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
            String first = found(reviewer, "/document\\?edition=([0-9a-f]{64})");
            try (Browser browser = Browser.wide()) {
                browser.login(served, "li");
                shoot(browser, served, "/document", "document-sealed");
                shoot(browser, served, "/document/changes?from=" + first, "changes");
                shoot(browser, served, "/figures?edition=" + first, "figures-sealed");
            }
        }
    }

    private static String found(Visit visit, String pattern) {
        Matcher matcher =
                Pattern.compile(pattern).matcher(visit.get("/document").body());
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return matcher.group(1);
    }

    private static void shoot(Browser browser, Served served, String path, String name) throws Exception {
        long start = System.nanoTime();
        browser.open(served, path);
        System.err.println(path + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        browser.picture(name);
        for (Rule rule : new AxeBuilder().analyze(browser.driver()).getViolations()) {
            System.err.println("  " + rule.getImpact() + " " + rule.getId() + " "
                    + rule.getNodes().size() + " " + rule.getNodes().get(0).getTarget());
        }
    }
}
