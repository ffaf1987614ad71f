using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: AssemblyTitle("Dargah.Testing")]
[assembly: AssemblyDescription("The simulator of both gateways, for the tests of shops that use Dargah")]
[assembly: ComVisible(false)]
[assembly: InternalsVisibleTo("Dargah.Tests")]
[assembly: InternalsVisibleTo("Dargah.Vectors")]
