package xianghui.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import xianghui.web.Browser;
import xianghui.web.Served;

/** What a person does with a pointer, and sees; every page that is looked at is also examined by axe. */
final class Walk {

    private final Served served;
    private final Browser browser;
    private final Path downloads;
    private final Set<String> seen = new TreeSet<>();
    private String screen = "";

    Walk(Served served, Browser browser, Path downloads) {
        this.served = served;
        this.browser = browser.downloading(downloads);
        this.downloads = downloads;
    }

    /** On which screen what is seen from now on is seen. */
    Walk on(String name) {
        screen = name;
        if (name.equals("phone")) {
            browser.narrowed();
        } else {
            browser.widened();
        }
        return this;
    }

    Browser browser() {
        return browser;
    }

    /** The names of all the pages that were looked at. */
    Set<String> seen() {
        return seen;
    }

    /** Another person sits down and opens the first page. */
    void login(String login) {
        browser.driver().manage().deleteAllCookies();
        browser.open(served, "/");
        assertThat(path()).isEqualTo("/login");
        field("username").sendKeys(login);
        field("password").sendKeys(Served.PASSWORD);
        button("登录");
        until("退出");
    }

    String path() {
        return URI.create(browser.driver().getCurrentUrl()).getPath();
    }

    String text() {
        return browser.text().replaceAll("\\s+", " ");
    }

    WebElement field(String name) {
        return browser.driver().findElement(By.name(name));
    }

    void link(String words) {
        press(By.xpath("//a[normalize-space()='" + words + "']"));
    }

    /** What the main menu leads to. */
    void menu(String words) {
        press(By.xpath("//nav[@class='menu']//a[text()='" + words + "']"));
    }

    void button(String words) {
        press(By.xpath("//button[normalize-space()='" + words + "']"));
    }

    /** Something that was folded up. */
    void unfold(String words) {
        press(By.xpath("//summary[starts-with(normalize-space(),'" + words + "')]"));
    }

    private void press(By what) {
        browser.waiting(20).until(ExpectedConditions.elementToBeClickable(what)).click();
    }

    /** Says yes to the page's question. */
    void agree(String question) {
        var asked = browser.waiting(20).until(ExpectedConditions.alertIsPresent());
        assertThat(asked.getText()).isEqualTo(question);
        asked.accept();
    }

    /** Chooses a file by the button for files and sends it. */
    void send(Path file) {
        field("files").sendKeys(file.toString());
        button("报送");
        until("回执编号");
    }

    Path download(String words) {
        return download(() -> link(words));
    }

    Path download(Runnable press) {
        Supplier<List<Path>> there = () -> {
            try (Stream<Path> files = Files.list(downloads)) {
                return files.filter(file -> !file.toString().endsWith(".crdownload"))
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        there.get().forEach(file -> file.toFile().delete());
        press.run();
        browser.waiting(30).until(driver -> there.get().size() == 1);
        return there.get().get(0);
    }

    /** Waits until these words can be read. */
    void until(String words) {
        // While one page makes way for the next there is a moment without any.
        browser.waiting(60)
                .ignoring(WebDriverException.class)
                .withMessage(words)
                .until(driver -> text().contains(words));
    }

    /** Looks at the page as it is now: takes a picture and lets axe examine it, which needs no window of its own: there are no frames. */
    void look(String name) throws IOException {
        browser.picture("journey-" + screen + "-" + name);
        Results results = new AxeBuilder().setLegacyMode().analyze(browser.driver());
        assertThat(results.getPasses()).as("what axe examined on " + name).hasSizeGreaterThan(4);
        assertThat(results.getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
                .as("barriers on " + name)
                .isEmpty();
        Object wider = browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as("points that " + name + " is too wide").isEqualTo(0L);
        seen.add(screen + " " + name);
    }
}
