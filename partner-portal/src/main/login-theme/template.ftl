<#-- The frame of every page of the login: the portal's own, without a script. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign home = (client.baseUrl)!"">
<#assign told = displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
<#assign looks = {"error": ["kern-alert--danger", "kern-icon--danger"], "success": ["kern-alert--success", "kern-icon--success"], "warning": ["kern-alert--warning", "kern-icon--warning"], "info": ["kern-alert--info", "kern-icon--info"]}>
<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <title><#if message?has_content && message.type = "error">${msg("titleOfMistakes")} </#if>${title!}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <link rel="icon" href="${url.resourcesPath}/${properties.icon}" type="image/svg+xml">
  <link rel="stylesheet" href="${url.resourcesPath}/${properties.styles}">
</head>
<body class="kern-layer kern-level-0" data-page-id="login-${pageId}">
  <header class="top">
    <div class="top__inner">
      <a class="top__name" href="${home?has_content?then(home, url.loginRestartFlowUrl)}"><span class="mark" aria-hidden="true"></span><span>Verweis<span class="name__rest">netz</span></span></a>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <div class="top__end">
          <#list locale.supported as other>
            <#if other.languageTag != lang><a class="quiet-link" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a></#if>
          </#list>
        </div>
      </#if>
    </div>
  </header>
  <main id="main" class="main">
    <section class="door" aria-labelledby="kc-page-title">
      <h1 class="kern-heading-large" id="kc-page-title"><#nested "header"></h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <p class="kern-body"><span id="kc-attempted-username">${auth.attemptedUsername}</span> · <a class="kern-link" id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
      </#if>
      <#if told>
        <#assign look = looks[message.type]>
        <div class="kern-alert ${look[0]}" role="alert">
          <div class="kern-alert__header">
            <span class="kern-icon ${look[1]}" aria-hidden="true"></span>
            <span class="kern-title">${kcSanitize(message.summary)?no_esc}</span>
          </div>
        </div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
          <button class="kern-btn kern-btn--tertiary" name="tryAnotherWay" value="on"><span class="kern-label">${msg("doTryAnotherWay")}</span></button>
        </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo><#nested "info"></#if>
    </section>
  </main>
  <#if home?has_content>
    <footer class="foot">
      <div class="foot__inner">
        <ul class="foot__list">
          <#list ["privacy", "imprint", "accessibility"] as page>
            <li><a class="kern-link kern-link--small" href="${home?remove_ending("/")}/legal/${page}?lang=${lang}">${msg("legal." + page)}</a></li>
          </#list>
        </ul>
      </div>
    </footer>
  </#if>
</body>
</html>
</#macro>
