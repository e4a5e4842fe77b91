import Crypto
import FoundationEssentials
import NIOSSL
import SwiftASN1
import X509

/// A certificate that says "this is the practice server": made when the server starts, known to nobody else, kept in memory
/// alone, and gone with the server. Whoever is given `pem` can tell this server from any other.
struct LabCertificate: Sendable {
  /// The certificate as text.
  let pem: String
  private let key: String

  /// A day before and after: longer than any server lives, and room for a clock that was set meanwhile.
  private static let day: Double = 86_400

  /// Makes a key on the curve P-256 and signs its certificate with it. About a millisecond.
  init() throws {
    let key = P256.Signing.PrivateKey()
    let signer = Certificate.PrivateKey(key)
    let name = try DistinguishedName { CommonName("interleave practice server") }
    let now = Date()
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: signer.publicKey,
      notValidBefore: now.addingTimeInterval(-Self.day), notValidAfter: now.addingTimeInterval(Self.day), issuer: name,
      subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(digitalSignature: true, keyCertSign: true))
        SubjectAlternativeNames([.ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])), .dnsName("localhost")])
      }, issuerPrivateKey: signer)
    pem = try certificate.serializeAsPEM().pemString + "\n"
    self.key = key.pemRepresentation
  }

  /// What a connection of the server needs to speak TLS 1.3.
  func serverContext() throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
    configuration.minimumTLSVersion = .tlsv13
    return try NIOSSLContext(configuration: configuration)
  }
}
