<#-- Asks for name and password. The inherited page gives its fields a focus order of their own, past every link. -->
<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError("username", "password")>
<#macro mistake>
  <#if wrong><p class="kern-error mistake" id="input-error">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</p></#if>
</#macro>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form" && realm.password>
    <form class="form" id="kc-form-login" action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
        <div class="kern-form-input <#if wrong>kern-form-input--error</#if>">
          <label class="kern-label" for="username"><#if realm.loginWithEmailAllowed>${msg("usernameOrEmail")}<#else>${msg("username")}</#if></label>
          <input class="kern-form-input__input" id="username" name="username" value="${login.username!""}" autocomplete="username" autocapitalize="none" spellcheck="false" required <#if !wrong>autofocus<#else>aria-invalid="true" aria-describedby="input-error"</#if>>
        </div>
      </#if>
      <div class="kern-form-input <#if wrong>kern-form-input--error</#if>">
        <label class="kern-label" for="password">${msg("password")}</label>
        <input class="kern-form-input__input" id="password" name="password" type="password" autocomplete="current-password" required <#if wrong>autofocus aria-invalid="true" aria-describedby="input-error"</#if>>
        <@mistake/>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
        <label class="tick"><input name="rememberMe" type="checkbox" <#if login.rememberMe??>checked</#if>> ${msg("rememberMe")}</label>
      </#if>
      <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!""}">
      <p class="actions">
        <button class="kern-btn kern-btn--primary" id="kc-login" name="login"><span class="kern-label">${msg("doLogIn")}</span></button>
        <#if realm.resetPasswordAllowed><a class="kern-link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
      </p>
    </form>
    <#if !realm.resetPasswordAllowed><p class="kern-body kern-body--small muted">${msg("helpWithPassword")}</p></#if>
  <#elseif section = "socialProviders" && realm.password && (social.providers)?has_content>
    <ul class="plain stack" aria-label="${msg("identity-provider-login-label")}">
      <#list social.providers as provider>
        <li><a class="kern-btn kern-btn--secondary" id="social-${provider.alias}" href="${provider.loginUrl}"><span class="kern-label">${provider.displayName!}</span></a></li>
      </#list>
    </ul>
  </#if>
</@layout.registrationLayout>
