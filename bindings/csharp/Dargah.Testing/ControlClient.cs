using System;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Dargah.Testing
{
    /// <summary>
    /// One request to the simulator's control API. Not by dargah itself, which must not drive its own tests.
    /// </summary>
    internal sealed class ControlClient
    {
        private const int Milliseconds = 60000;

        private readonly int port;
        private readonly X509Certificate authority;

        internal ControlClient(int port, string caFile)
        {
            this.port = port;
            authority = caFile == null ? null : new X509Certificate(caFile);
        }

        /// <summary>The answer's body. Any status but 200 is an exception with what the simulator said.</summary>
        internal string Call(string method, string path, string body)
        {
            byte[] content = Encoding.UTF8.GetBytes(body ?? "");
            byte[] head = Encoding.ASCII.GetBytes(
                method + " /_simulator/" + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.Length + "\r\n\r\n");
            using (var connection = new TcpClient("127.0.0.1", port) { ReceiveTimeout = Milliseconds,
                SendTimeout = Milliseconds })
            using (Stream stream = authority == null ? connection.GetStream() : Tls(connection))
            {
                stream.Write(head.Concat(content).ToArray(), 0, head.Length + content.Length);
                var answer = new MemoryStream();
                stream.CopyTo(answer);
                return Body(Encoding.UTF8.GetString(answer.ToArray()), method + " " + path);
            }
        }

        private static string Body(string answer, string asked)
        {
            int end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) throw new SimulatorException(asked + ": the simulator did not answer");
            string body = answer.Substring(end + 4);
            string[] status = answer.Substring(0, end).Split(new[] { ' ' }, 3);
            if (status.Length > 1 && status[1] == "200") return body;
            throw new SimulatorException(asked + ": " + body);
        }

        private Stream Tls(TcpClient connection)
        {
            var stream = new SslStream(connection.GetStream(), false, (sender, certificate, chain, problems) =>
                IsOurs(certificate));
            stream.AuthenticateAsClient("127.0.0.1", null, SslProtocols.Tls12, false);
            return stream;
        }

        /// <summary>
        /// Whether it names the simulator's own authority. Its signature is not checked, since Mono cannot read such keys: what
        /// listens on this port of loopback is a child of this process, and no money is behind it.
        /// </summary>
        private bool IsOurs(X509Certificate certificate)
        {
            return certificate.Issuer == authority.Subject;
        }
    }
}
