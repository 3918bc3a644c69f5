package xianghui.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The tabulator and the enter key, and nothing else; at every stop it must be seen where one is. */
final class Keyboard {

    private static final int MOST_STOPS = 80;

    /** The words of what has the focus, and whether its outline lies on the screen. */
    private static final String STOP = """
            const stop = document.activeElement;
            const style = getComputedStyle(stop);
            const box = stop.getBoundingClientRect();
            const label = stop.labels && stop.labels.length > 0 ? stop.labels[0].textContent : stop.textContent;
            const words = (stop.getAttribute('aria-label') || label || '').replace(/\\s+/g, ' ').trim();
            const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            const there = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
                && box.left < innerWidth && box.top < innerHeight;
            return [words, drawn && there ? 'seen' : stop.outerHTML];
            """;

    private final ChromeDriver driver;
    private int stops = 0;

    Keyboard(ChromeDriver driver) {
        this.driver = driver;
    }

    /** How often the tabulator was pressed. */
    int stops() {
        return stops;
    }

    /** Goes on to the next thing; gives its words. */
    String tab() {
        type(Keys.TAB);
        stops++;
        List<?> stop = (List<?>) driver.executeScript(STOP);
        assertThat(stop).hasSize(2);
        assertThat(stop.get(1)).as("the focus on " + stop.get(0)).isEqualTo("seen");
        return String.valueOf(stop.get(0));
    }

    /** Goes on until what begins with these words. */
    WebElement to(String words) {
        List<String> passed = new ArrayList<>();
        while (passed.size() < MOST_STOPS) {
            String here = tab();
            if (here.startsWith(words)) {
                return driver.switchTo().activeElement();
            }
            passed.add(here);
        }
        throw new AssertionError(words + " is not among " + passed);
    }

    void press(String words) {
        to(words);
        enter();
    }

    void enter() {
        type(Keys.ENTER);
    }

    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }
}
