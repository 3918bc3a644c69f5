package xianghui.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Something that a part of the page puts before every request. */
public interface Doorway {

    void fit(HttpSecurity http) throws Exception;
}
