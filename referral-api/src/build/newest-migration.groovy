// The readiness check compares the database with the newest migration of this build.
def versions = new File(project.basedir, 'src/main/resources/db/migration').list().collect { (it =~ /^V(\d+)__/)[0][1] as int }
def target = new File(project.build.outputDirectory, 'db/newest-migration.txt')
target.parentFile.mkdirs()
target.text = versions.max() + '\n'
