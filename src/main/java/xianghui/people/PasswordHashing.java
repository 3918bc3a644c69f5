package xianghui.people;

/** Makes of a password what may be stored, slowly on purpose. */
public interface PasswordHashing {

    /** A hash with its own salt, at most 300 characters long. */
    String hash(String password);

    /** Whether the hash was made of that password. */
    boolean matches(String password, String hash);
}
