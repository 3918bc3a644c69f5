package xianghui.catalog;

/**
 * Something in the definitions that the office has to repair.
 *
 * @param file under the folder of templates, or the county's settings
 * @param id of the definition; may be empty
 * @param message a whole sentence with what stands there and what may stand there
 */
public record Problem(String file, String id, String message) {

    @Override
    public String toString() {
        return id.isEmpty() ? file + ": " + message : file + " " + id + ": " + message;
    }
}
