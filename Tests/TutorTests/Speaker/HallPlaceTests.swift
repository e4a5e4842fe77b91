import Testing

@testable import Tutor

@Suite struct HallPlaceTests {
  private func place(_ variables: [String: String]) -> String? { HallPlace { variables[$0] }?.socket }

  @Test func runtimeFolder_comesFirst_whereItIsTheUsers() {
    #expect(place(["XDG_RUNTIME_DIR": "/proc/self", "XDG_STATE_HOME": "/s"]) == "/proc/self/interleave/hall/socket")
    #expect(place(["XDG_RUNTIME_DIR": "relative", "XDG_STATE_HOME": "/s"]) == "/s/interleave/hall/socket")
    #expect(place(["XDG_RUNTIME_DIR": "/nowhere/at/all", "HOME": "/h"]) == "/h/.local/state/interleave/hall/socket")
    #expect(place(["XDG_RUNTIME_DIR": "/proc/version", "XDG_STATE_HOME": "/s"]) == "/s/interleave/hall/socket")
    #expect(place([:]) == nil)
  }
}
