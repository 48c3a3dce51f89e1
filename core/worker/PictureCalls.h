// The calls about the pictures of a page: where they are, and the faces in them.
#pragma once

#include <memory>

#include "process/Calls.h"

namespace withheld::worker {

class Session;

void addPictureCalls(process::CallTable& calls, const std::shared_ptr<Session>& session);  ///< pictures, findFaces

}  // namespace withheld::worker
