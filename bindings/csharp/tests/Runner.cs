using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>
    /// Runs the same tests where nunit-console cannot run. With a text it runs those whose name holds it, with -text
    /// those whose name does not. Ends with a status that is not 0 when a test fails, and when there are none.
    /// </summary>
    internal static class Runner
    {
        private static int Main(string[] arguments)
        {
            if (arguments.Length > 1 && arguments[0] == "child") return Children.Run(arguments[1]);
            string part = arguments.Length > 0 ? arguments[0] : "";
            bool without = part.StartsWith("-", StringComparison.Ordinal);
            if (without) part = part.Substring(1);
            int passed = 0;
            var failed = new List<string>();
            foreach (Type fixture in typeof(Runner).Assembly.GetTypes().Where(Has<TestFixtureAttribute>)
                .OrderBy(type => type.Name))
            {
                foreach (MethodInfo test in fixture.GetMethods().Where(Has<TestAttribute>).OrderBy(method => method.Name))
                {
                    string name = fixture.Name + "." + test.Name;
                    if (name.IndexOf(part, StringComparison.Ordinal) < 0 != without) continue;
                    var took = Stopwatch.StartNew();
                    Exception wrong = Run(fixture, test);
                    if (took.ElapsedMilliseconds > 5000) Console.WriteLine("{0}: {1} s", name,
                        took.ElapsedMilliseconds / 1000);
                    if (wrong == null)
                    {
                        passed++;
                        continue;
                    }
                    failed.Add(name);
                    Console.WriteLine("FAILED {0}\n{1}\n", name, wrong);
                }
            }
            World.End();
            Console.WriteLine("{0} passed, {1} failed", passed, failed.Count);
            return failed.Count == 0 && passed > 0 ? 0 : 1;
        }

        private static bool Has<T>(MemberInfo member)
        {
            return member.GetCustomAttributes(typeof(T), false).Length > 0;
        }

        private static Exception Run(Type fixture, MethodInfo test)
        {
            try
            {
                object returned = test.Invoke(Activator.CreateInstance(fixture), null);
                (returned as Task)?.GetAwaiter().GetResult();
                return null;
            }
            catch (TargetInvocationException e)
            {
                return e.InnerException;
            }
            catch (Exception e)
            {
                return e;
            }
        }
    }
}
