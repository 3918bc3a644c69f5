package xianghui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.info.BuildProperties;

/** Starts the program and ends it with the exit code of the command. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        var context = SpringApplication.run(Application.class, arguments);
        System.out.println("Xianghui " + context.getBean(BuildProperties.class).getVersion());
        System.exit(SpringApplication.exit(context));
    }
}
