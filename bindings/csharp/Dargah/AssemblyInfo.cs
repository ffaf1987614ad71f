using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: AssemblyTitle("Dargah")]
[assembly: AssemblyDescription("A payment client for the Iranian gateways Tara and TabaPay")]
[assembly: ComVisible(false)]
[assembly: InternalsVisibleTo("Dargah.Testing")]
