{{- define "verweisnetz.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "verweisnetz.fullname" -}}
{{- $name := include "verweisnetz.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "verweisnetz.selector" -}}
app.kubernetes.io/name: {{ include "verweisnetz.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: node
{{- end -}}

{{- define "verweisnetz.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/name: {{ include "verweisnetz.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "verweisnetz.image" -}}
{{- $repository := required "Set image.repository to the node's image" .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" $repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "verweisnetz.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "verweisnetz.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Name of the environment variable that MicroProfile Config reads a setting from. */}}
{{- define "verweisnetz.variable" -}}
{{- . | upper | replace "." "_" | replace "-" "_" -}}
{{- end -}}

{{/* User and password of one database role. */}}
{{- define "verweisnetz.databaseRole" -}}
- name: VERWEISNETZ_DB_{{ upper .role }}_USER
  value: {{ index .root.Values.database.users .role | quote }}
- name: VERWEISNETZ_DB_{{ upper .role }}_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ required "Set secrets.database to the Secret with the passwords of the database roles" .root.Values.secrets.database | quote }}
      key: {{ .role }}
{{- end -}}
