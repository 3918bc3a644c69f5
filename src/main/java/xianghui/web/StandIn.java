package xianghui.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import xianghui.people.Account;
import xianghui.people.Accounts;
import xianghui.people.AuditTrail;

/** Until the store keeps accounts and the log (helper people deletes this class). */
@Configuration(proxyBeanMethods = false)
class StandIn {

    @Bean
    AuditTrail trail() {
        return deed -> {};
    }

    @Bean
    Accounts accounts() {
        Map<String, Account> all = new ConcurrentHashMap<>();
        return new Accounts() {
            @Override
            public Optional<Account> find(String id) {
                return Optional.ofNullable(all.get(id));
            }

            @Override
            public Optional<Account> byLogin(String login) {
                return all().stream()
                        .filter(one -> one.login().equalsIgnoreCase(login))
                        .findFirst();
            }

            @Override
            public List<Account> all() {
                return all.values().stream()
                        .sorted(Comparator.comparing(Account::login))
                        .toList();
            }

            @Override
            public void keep(Account account) {
                all.put(account.id(), account);
            }
        };
    }
}
