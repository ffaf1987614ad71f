using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Dargah.Testing
{
    /// <summary>The program dargah-simulator, as a child process that ends with this one.</summary>
    internal sealed class SimulatorProgram : IDisposable
    {
        private const string Variable = "DARGAH_SIMULATOR";
        private const string Name = "dargah-simulator";
        private const string Beginning = "ready ";

        private readonly Process process;

        internal SimulatorProgram(string program, IEnumerable<string> arguments)
        {
            string path = Find(program);
            process = new Process
            {
                StartInfo = new ProcessStartInfo
                {
                    FileName = path,
                    Arguments = string.Join(" ", new[] { "--json", "--until-stdin-closes" }.Concat(arguments)
                        .Select(Quoted)),
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                },
            };
            try
            {
                process.Start();
            }
            catch (Win32Exception e)
            {
                throw new SimulatorException(path + " cannot be started: " + e.Message);
            }
            string line = process.StandardOutput.ReadLine();
            if (line == null || !line.StartsWith(Beginning, StringComparison.Ordinal))
            {
                Dispose();
                throw new SimulatorException(path + " did not start; what it said stands on standard error");
            }
            Ready = Json.Read(line.Substring(Beginning.Length));
        }

        /// <summary>Its addresses.</summary>
        internal object Ready { get; }

        public void Dispose()
        {
            process.StandardInput.Close();
            // It ends by itself, unless another child holds its input open.
            if (!process.WaitForExit(2000))
            {
                process.Kill();
                process.WaitForExit();
            }
            process.Dispose();
        }

        private static string Find(string asked)
        {
            string named = asked ?? Environment.GetEnvironmentVariable(Variable);
            if (!string.IsNullOrEmpty(named))
            {
                if (File.Exists(named)) return named;
                throw new SimulatorException(
                    (asked == null ? Variable + " names " : "there is no ") + named
                        + (asked == null ? ", which does not exist" : ""));
            }
            string file = Path.DirectorySeparatorChar == '\\' ? Name + ".exe" : Name;
            string[] directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            string found = directories.Where(directory => directory != "")
                .Select(directory => Path.Combine(directory, file))
                .FirstOrDefault(File.Exists);
            if (found != null) return found;
            throw new SimulatorException(
                Name + " was not found: give its path, or set " + Variable + " to it, or put it into a directory of PATH "
                + "(cargo install --path simulator)");
        }

        /// <summary>As programs of .NET take it apart again: no argument of ours has a backslash at its end.</summary>
        private static string Quoted(string argument)
        {
            return "\"" + argument.Replace("\"", "\\\"") + "\"";
        }
    }
}
