package xianghui.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import xianghui.Application;
import xianghui.application.SmallCounty;
import xianghui.cli.Console;
import xianghui.cli.Service;
import xianghui.people.Account;
import xianghui.people.Accounts;
import xianghui.people.Role;

/** The real application, serving the page of a county on a free port, with people who can log in. */
public final class Served implements AutoCloseable {

    /** Of every account that {@link #person} makes. */
    public static final String PASSWORD = "correct-horse-7";

    private final ConfigurableApplicationContext context;
    private final ByteArrayOutputStream said;

    /** Of {@link #PASSWORD}, made once: it is meant to take long. */
    private String hash = "";

    private Served(ConfigurableApplicationContext context, ByteArrayOutputStream said) {
        this.context = context;
        this.said = said;
    }

    public static Served county(SmallCounty county, String... more) {
        List<String> arguments = new ArrayList<>(county.options());
        arguments.addAll(List.of(more));
        return serve(arguments);
    }

    /** The sample county of the project, with data and output in folders of its own. */
    public static Served sample(Path folder, String... more) {
        return folders(Path.of("input"), folder, more);
    }

    /** A county whose files lie in {@code input}, under the templates of the project. */
    public static Served folders(Path input, Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--input=" + input,
                "--output=" + folder.resolve("output"),
                "--data=" + folder.resolve("data"),
                "--xianghui.still=0s"));
        arguments.addAll(List.of(more));
        return serve(arguments);
    }

    private static Served serve(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("serve", "--server.port=0", "--management.server.port=0"));
        line.addAll(arguments);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Served(Application.serve(console, line.toArray(String[]::new)), said);
    }

    /** Everything on the console so far. */
    public String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    public URI uri(String path) {
        return bean(Service.class).address().resolve(path);
    }

    /** Opens an account, unless there is one of that name. */
    public Served person(String login, Role role, String unit) {
        Accounts accounts = bean(Accounts.class);
        if (hash.isEmpty()) {
            hash = bean(PasswordEncoder.class).encode(PASSWORD);
        }
        if (accounts.byLogin(login).isEmpty()) {
            accounts.keep(new Account(
                    "id-" + login,
                    login,
                    login,
                    role,
                    unit,
                    hash,
                    bean(Clock.class).instant(),
                    false,
                    true));
        }
        return this;
    }

    /** A visitor who is not logged in. */
    public Visit visit() {
        return new Visit(this);
    }

    /** A visitor who has logged in. */
    public Visit visit(String login) {
        return new Visit(this).login(login, PASSWORD);
    }

    /** The same with an account made at once. */
    public Visit visit(String login, Role role, String unit) {
        return person(login, role, unit).visit(login);
    }

    /** As if everybody who is logged in had typed the password long ago. */
    public void letTimePass() {
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        for (Container page : ((TomcatWebServer) server).getTomcat().getHost().findChildren()) {
            for (Session session : ((Context) page).getManager().findSessions()) {
                session.getSession().removeAttribute("xianghui.typed");
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
