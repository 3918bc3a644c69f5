package xianghui.web.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import xianghui.application.SmallCounty;
import xianghui.people.Role;
import xianghui.web.Browser;
import xianghui.web.Served;

/** A person of a township sends a return in, is sent it back, corrects it and explains, before a real browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadJourneyTest {

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        Browser.require();
        served = Served.county(SmallCounty.in(folder))
                .person("town1", Role.TOWNSHIP, "01")
                .person("town2", Role.TOWNSHIP, "02")
                .person("clerk", Role.CLERK, "");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_return_is_sent_in_sent_back_corrected_and_explained_with_a_keyboard() throws IOException {
        Path wrong = file("甲镇.xlsx", filing("01", "甲镇", 100, 110));
        Path right = file("甲镇改.xlsx", filing("01", "甲镇", 100, 40).correctedOn("2026-07-02"));
        try (Browser browser = Browser.wide()) {
            browser.login(served, "town1").open(served, "/units/01");
            browser.picture("uploads-empty");
            assertThat(barriers(browser)).isEmpty();
            send(browser, wrong);
            until(browser, "退回");
            browser.picture("uploads-receipt");
            assertThat(barriers(browser)).isEmpty();
            click(browser, "查看审核意见");
            assertThat(browser.text()).contains("退回", "参加投票110人多于登记选民100人，请核对");
            browser.picture("uploads-returned");

            send(browser, right);
            until(browser, "采用");
            click(browser, "查看审核意见");
            assertThat(browser.text()).contains("已报", "参加投票40人不过登记选民100人的半数，请核实", "已更正的 1 处");
            WebElement summary = browser.driver().findElement(By.xpath("//summary[text()='写明情况']"));
            summary.sendKeys(Keys.ENTER);
            browser.driver().findElement(By.name("text")).sendKeys("当天大雨", Keys.TAB, Keys.ENTER);
            until(browser, "说明已提交");
            browser.picture("uploads-answered");
            assertThat(barriers(browser)).isEmpty();
            browser.driver().findElement(By.xpath("//button[text()='看改动']")).click();
            until(browser, "有 3 个单元格不同");
            browser.picture("uploads-differences");
        }
        try (Browser browser = Browser.narrow()) {
            browser.login(served, "clerk").open(served, "/units/01");
            browser.driver().findElement(By.xpath("//summary[text()='答复这条说明']")).click();
            browser.picture("uploads-narrow");
            assertThat(barriers(browser)).isEmpty();
            browser.open(served, "/uploads");
            browser.picture("uploads-list-narrow");
            assertThat(barriers(browser)).isEmpty();
        }
    }

    @Test
    void a_return_is_sent_in_and_a_form_is_fetched_without_script() throws IOException {
        try (Browser browser = Browser.withoutScript()) {
            browser.login(served, "town2").open(served, "/units/02");
            send(browser, file("乙镇.xlsx", filing("02", "乙镇", 200, 150)));
            until(browser, "采用");
            click(browser, "查看审核意见");
            assertThat(browser.text()).contains("已报", "没有审核意见");
        }
    }

    /** What keeps people from reading or using the page, as axe finds it. */
    private static List<String> barriers(Browser browser) {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private static Path file(String name, SmallCounty.Filing filing) throws IOException {
        return Files.write(folder.resolve(name), SmallCounty.workbook(filing));
    }

    private static void send(Browser browser, Path file) {
        WebDriver driver = browser.driver();
        driver.findElement(By.name("files")).sendKeys(file.toString());
        driver.findElement(By.xpath("//button[text()='报送']")).sendKeys(Keys.ENTER);
        until(browser, "回执编号");
    }

    private static void click(Browser browser, String link) {
        browser.driver().findElement(By.linkText(link)).click();
    }

    private static void until(Browser browser, String text) {
        // While one page makes way for the next there is a moment without any.
        browser.waiting(60).ignoring(WebDriverException.class).until(driver -> driver.findElement(By.tagName("body"))
                .getText()
                .contains(text));
    }
}
