// How HttpClient trusts one more certificate authority. This profile of .NET cannot be given one, so the platform builds
// the chain, and what it says about the name and each certificate stays; only that its root is unknown to the system is
// made good, where that root is ours to the byte.

using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

internal static class Trust
{
    private static readonly Lazy<X509Certificate2> Root =
        new Lazy<X509Certificate2>(() => new X509Certificate2(File.ReadAllBytes(Shop.Ca)));

    internal static HttpClientHandler Handler()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };
        // Mono's own check cannot read the keys of today's certificates; its BoringSSL can, and goes by Mono's store.
        if (Type.GetType("Mono.Runtime") == null)
        {
            handler.ServerCertificateCustomValidationCallback = (request, leaf, chain, errors) => Trusted(leaf, errors);
        }
        return handler;
    }

    private static bool Trusted(X509Certificate2 leaf, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors) return false;
        using (var chain = new X509Chain())
        {
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
            chain.ChainPolicy.ExtraStore.Add(Root.Value);
            if (!chain.Build(leaf)) return false;
            X509Certificate2 last = chain.ChainElements[chain.ChainElements.Count - 1].Certificate;
            return last.RawData.SequenceEqual(Root.Value.RawData);
        }
    }
}
