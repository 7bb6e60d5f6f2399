package de.verweisnetz.identity;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses who lacks the permission, then tells the database for whom this transaction reads and writes. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionInterceptor {
    @Inject
    private CurrentCaller current;

    @Inject
    private TenantRepository tenant;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        var onMethod = invocation.getMethod().getAnnotation(Requires.class);
        var required = onMethod != null
                ? onMethod
                : invocation.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        var caller = current.get();
        if (!caller.may(required.value())) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
        tenant.enter(caller);
        return invocation.proceed();
    }
}
