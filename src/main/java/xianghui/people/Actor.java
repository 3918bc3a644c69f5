package xianghui.people;

/**
 * Who does something, and from where.
 *
 * @param login empty where nobody is logged in
 * @param source the address that the request came from
 */
public record Actor(String login, String source) {}
