package xianghui.people;

/** What a person is there for. Those who manage accounts and those who read the audit log see no returns. */
public enum Role {
    /** 县级经办: watches returns, starts runs, proposes a final report. */
    CLERK,
    /** 县级审核: confirms what a clerk proposed, seals and unseals. */
    REVIEWER,
    /** 乡镇填报: sends in the return of one unit and sees nothing of others. */
    TOWNSHIP,
    /** 系统管理: manages accounts. */
    ADMINISTRATOR,
    /** 安全审计: reads and exports the audit log. */
    AUDITOR
}
