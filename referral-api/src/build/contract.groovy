// Joins the contract's parts (one file per module) into the one document that the node serves at /openapi.
import org.yaml.snakeyaml.DumperOptions
import org.yaml.snakeyaml.Yaml

def parts = new File(project.basedir, 'src/main/contract').listFiles().findAll { it.name.endsWith('.yaml') }.sort { it.name }
def merge
merge = { Map into, Map from, String where ->
    from.each { key, value ->
        if (!into.containsKey(key)) into[key] = value
        else if (into[key] instanceof Map && value instanceof Map) merge(into[key], value, "$where/$key")
        else if (into[key] instanceof List && value instanceof List) into[key] += value
        else throw new IllegalStateException("The contract says $where/$key twice")
    }
    into
}
def contract = parts.inject([:]) { whole, part -> merge(whole, new Yaml().load(part.getText('UTF-8')), '') }
// Plain copies: parsers of contracts do not all follow YAML anchors.
def plain
plain = { it instanceof Map ? it.collectEntries { k, v -> [k, plain(v)] } : it instanceof List ? it.collect(plain) : it }
contract = plain(contract)
contract.info.version = project.version.replace('-SNAPSHOT', '')

def options = new DumperOptions(defaultFlowStyle: DumperOptions.FlowStyle.BLOCK, splitLines: false, allowUnicode: true)
def target = new File(project.build.directory, 'contract/openapi.yaml')
target.parentFile.mkdirs()
target.setText(new Yaml(options).dump(contract), 'UTF-8')
